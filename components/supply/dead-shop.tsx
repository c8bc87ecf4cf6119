import { Button, TextInput } from '@mantine/core';
import { Unplug } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../frame/text-context.tsx';

interface DeadShopProps {
  /** Last known address of the shop, empty where none is known. */
  known: string;
  onKeep(address: string): void;
}

/** On its own error page a browser hides even the address from extensions, so the buyer names it. */
export function DeadShop({ known, onKeep }: DeadShopProps) {
  const { deadShop } = useText();
  const [address, setAddress] = useState(known);
  return (
    <section className="cp-stack" aria-label={deadShop.title}>
      <p className="cp-row">
        <Unplug size="1.125rem" aria-hidden />
        <span className="cp-grow">{deadShop.hint}</span>
      </p>
      <TextInput
        label={deadShop.address}
        value={address}
        placeholder="https://"
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <Button variant="default" disabled={!address.trim()} onClick={() => onKeep(address.trim())}>
        {deadShop.keep}
      </Button>
    </section>
  );
}
