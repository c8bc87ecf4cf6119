// Hash routes: `#/case/cs_…?audience=self`.
import { useSyncExternalStore } from 'react';

export interface Route {
  /** First part of the path, '' for the list of cases. */
  page: string;
  id: string;
  query: URLSearchParams;
}

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page = '', id = ''] = path.split('/');
  return { page, id, query: new URLSearchParams(query) };
}

function subscribe(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => location.hash));
}

export function goTo(route: string): void {
  location.hash = route;
}
