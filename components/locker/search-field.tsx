import { TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useText } from '../frame/text-context.tsx';

interface SearchFieldProps {
  query: string;
  onQuery(query: string): void;
}

export function SearchField({ query, onQuery }: SearchFieldProps) {
  const { locker } = useText();
  return (
    <TextInput
      type="search"
      aria-label={locker.search}
      placeholder={locker.search}
      leftSection={<Search size="1.125rem" aria-hidden />}
      value={query}
      maxLength={200}
      onChange={(event) => onQuery(event.currentTarget.value)}
    />
  );
}
