// The one place zod is configured: jitless, because extension pages forbid code generation from strings.
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
