import type { Images } from '@console/core/ports/images';

/** For tests: images are what definitions call them. */
export const unchangedImages: Images = { resolve: async (image) => ({ reference: image }) };
