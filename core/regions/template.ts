/**
 * Version of the template of a region's stack: the beginning of its SHA-256. A region that was deployed from another
 * one can be updated. cluster-cdk/region-template-version.test.ts compares it with the template.
 */
export const regionTemplateVersion = 'b1c9c9d145da';
