/**
 * Load balancers of a region at first, and customers on each. A load balancer takes at most 100 target groups and 100
 * rules, so 80 leave room for updates that need a second one.
 */
export const regionLayout = { shards: 1, shardSize: 80 };
