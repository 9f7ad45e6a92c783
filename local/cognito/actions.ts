/** What browsers and the command line ask of a user pool, with no more than a password or a token. */
export const browserActions: readonly string[] = [
  'InitiateAuth',
  'RespondToAuthChallenge',
  'GetTokensFromRefreshToken',
  'RevokeToken',
  'GetUser',
  'ChangePassword',
  'ForgotPassword',
  'ConfirmForgotPassword',
  'AssociateSoftwareToken',
  'VerifySoftwareToken',
  'SetUserMFAPreference',
  'SignUp',
  'ConfirmSignUp',
  'ResendConfirmationCode',
  'UpdateUserAttributes',
];

/** What the console itself asks of it, to manage people. */
export const consoleActions: readonly string[] = [
  'AdminAddUserToGroup',
  'AdminCreateUser',
  'AdminDeleteUser',
  'AdminDisableUser',
  'AdminEnableUser',
  'AdminGetUser',
  'AdminListGroupsForUser',
  'AdminRemoveUserFromGroup',
  'AdminUserGlobalSignOut',
  'ListUsers',
  'ListUsersInGroup',
];

/** What functions of applications ask of the pools of their own stacks, beside that. */
export const applicationActions: readonly string[] = [
  ...consoleActions,
  'AdminDeleteUserAttributes',
  'AdminSetUserPassword',
  'AdminUpdateUserAttributes',
  'DescribeUserPool',
  'GetGroup',
  'ListGroups',
];

/** What the cluster asks of it for the resources of stacks; they are not Cognito's. */
export const clusterActions: readonly string[] = [
  'DeleteGroup',
  'DeleteUserPool',
  'DeleteUserPoolClient',
  'PutGroup',
  'PutUserPool',
  'PutUserPoolClient',
];

/** All that Cognito's stand-in does when it is asked over HTTP. */
export const servedActions = [...browserActions, ...applicationActions, ...clusterActions];
