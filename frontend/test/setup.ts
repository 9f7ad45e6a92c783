import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

globalThis.IS_REACT_ACT_ENVIRONMENT = true;

// Transitions have no end here.
document.body.classList.add('awsui-motion-disabled');

// jsdom lays nothing out and cannot scroll.
Element.prototype.scrollIntoView = () => {};
Object.defineProperty(Element.prototype, 'clientHeight', {
  configurable: true,
  get(this: Element) {
    return this.getAttribute('role') === 'log' ? 480 : 0;
  },
});

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  localStorage.clear();
});

// A page that is drawn for the first time, on a machine that does something else meanwhile, takes longer than the default second.
configure({ asyncUtilTimeout: 5_000 });
