export const elements = {
  loadFailed: 'This could not be loaded',
};
