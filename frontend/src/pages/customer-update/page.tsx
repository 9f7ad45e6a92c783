export function UpdateCustomer() {
  return null;
}
