// Property tests draw the same cases in every run, so that a red run is about the change at hand.
// FC_SEED=<number> draws others: a failure found that way becomes a test of its own.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_122) });
