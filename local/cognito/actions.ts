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

/** All that Cognito's stand-in does when it is asked over HTTP. */
export const servedActions = [...browserActions, ...consoleActions];
