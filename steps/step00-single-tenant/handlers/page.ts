export { handler } from '@console/cluster-cdk/pool/handlers/pages';
