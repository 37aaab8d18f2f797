/** Pharmacy: prescriptions handed out from lots, and the shelf they come from. */
import { useState } from 'react';
import { HandOutDesk } from './hand-out-desk.tsx';
import { StockDesk } from './stock-desk.tsx';

export default function PharmacyDesk() {
  const [shows, setShows] = useState<'hand-out' | 'stock'>('hand-out');
  const [opened, setOpened] = useState<string>();
  return shows === 'stock' ? (
    <StockDesk onBack={() => setShows('hand-out')} />
  ) : (
    <HandOutDesk opened={opened} onOpen={setOpened} onStock={() => setShows('stock')} />
  );
}
