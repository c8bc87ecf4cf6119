import { describe, expect, it } from 'vitest';
import { citeStatute } from '../../../../utils/complaint/statutes/statutes.ts';
import { PROMISE_STATUTES } from '../../../../utils/terms/find-promises.ts';
import { FLAG_STATUTES } from '../../../../utils/terms/flags.ts';

const TABLES = { ...FLAG_STATUTES, ...PROMISE_STATUTES };

describe('statutes beside clauses', () => {
  it.each(Object.entries(TABLES))('can all be printed: %s', (_name, ids) => {
    expect(ids.filter((id) => citeStatute(id, '2026-11-22') === null)).toEqual([]);
  });
});
