/** A prescription made by the host's document worker. The floor is pdfmake itself, with the same definition and fonts. */
import pdfmake from 'pdfmake';
import { createDocuments } from '#main/documents/index.ts';
import { loadFonts } from '#main/documents/render.ts';
import { type DocumentRequest, defineDocument } from '#shared/documents/index.ts';
import { issued, openedVisit, visitState } from '#shared/documents/testing/samples.ts';
import type { Finding } from './finding.ts';
import { alternate, figure, timed } from './measure.ts';
import type { Workshop } from './workshop.ts';

export async function measurePrescription(workshop: Workshop): Promise<Finding> {
  const request: DocumentRequest = {
    kind: 'prescription',
    state: visitState(openedVisit(), issued()),
    copy: 1,
  };
  loadFonts();
  const documents = createDocuments();
  try {
    await documents.warm();
    const { ours, floor } = await alternate(
      { rounds: workshop.rounds(100), warmUp: 20 },
      () => timed(() => documents.make(request)),
      () => {
        // pdfmake writes into the definition it is given: each time a new one, outside of the time.
        const definition = defineDocument(request);
        if (!definition) throw new Error('The sample holds no prescription');
        return timed(() => pdfmake.createPdf(definition).getBuffer());
      },
    );
    return { figure: figure('ms', ours, { floor, budget: { p95: 120, ratio: 1.3 } }) };
  } finally {
    await documents.close();
  }
}
