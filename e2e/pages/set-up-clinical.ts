/** The set-up desk's section about what doctors go by: the list of diagnoses, forms, tests. */
import { expect, type Locator } from '@playwright/test';
import { filled } from '../support/words.ts';
import { SetUpDesk } from './set-up.ts';

export class ClinicalSection extends SetUpDesk {
  panel(name: string): Locator {
    return this.window.page.getByRole('region', { name, exact: true });
  }

  get icd10(): Locator {
    return this.panel(this.window.words.clinical.icd10);
  }

  form(title: string): Locator {
    return this.panel(this.window.words.clinical.forms).getByRole('row').filter({ hasText: title });
  }

  service(name: string): Locator {
    return this.panel(this.window.words.clinical.services).getByRole('row').filter({ hasText: name });
  }

  /** F7 and the file; what was read is shown. */
  async readIcd10(path: string): Promise<void> {
    const { page, keyboard, words } = this.window;
    await keyboard.press('F7');
    await expect(page.getByRole('region', { name: words.clinical.icd10Choose })).toBeVisible();
    await page.locator('input[type=file]').setInputFiles(path);
    await expect(this.window.field(words.clinical.edition)).toBeFocused();
  }

  /** Names the edition and puts the list in the place of the one before. */
  async takeIcd10(edition: string): Promise<void> {
    const { keyboard, words } = this.window;
    await keyboard.type(this.window.field(words.clinical.edition), edition);
    await keyboard.press('Control+Enter');
    await expect(this.window.button(words.import.finish)).toBeFocused();
    await keyboard.press('Enter');
    await this.isShown('clinical');
  }

  /** Saves a form; where the file lies. */
  async saveForm(title: string, path: string): Promise<void> {
    const { page, keyboard, words } = this.window;
    const arrives = page.waitForEvent('download');
    await keyboard.pressButton(this.window.button(filled(words.clinical.saveForm, { name: title })));
    await (await arrives).saveAs(path);
  }

  /** F8 and the file. */
  async takeForm(path: string): Promise<void> {
    const { page, keyboard, words } = this.window;
    const dialog = this.window.dialog(words.clinical.takeForm);
    if (!(await dialog.isVisible())) await keyboard.press('F8');
    await expect(dialog).toBeVisible();
    await page.locator('[role=dialog] input[type=file]').setInputFiles(path);
  }
}
