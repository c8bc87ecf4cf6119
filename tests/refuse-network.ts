// Unit tests never reach the network: whatever tries fails loudly.
globalThis.fetch = (input) => {
  throw new Error(`network refused in tests: ${String(input instanceof Request ? input.url : input)}`);
};
