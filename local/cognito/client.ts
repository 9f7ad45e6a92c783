export { standInClient as cognitoClient } from '@console/adapters/cognito/client';
