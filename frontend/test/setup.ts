import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

globalThis.IS_REACT_ACT_ENVIRONMENT = true;

// The first test of a page also waits for the code of the page.
configure({ asyncUtilTimeout: 10_000 });

// Transitions have no end here.
document.body.classList.add('awsui-motion-disabled');

// jsdom lays nothing out and cannot scroll.
Element.prototype.scrollIntoView = () => {};
window.scrollTo = () => {};

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  localStorage.clear();
});
