/** Time-stamp tokens beside the checkpoints they stamp. */
export const v2 = { tokens: '[size+authority], size' };
