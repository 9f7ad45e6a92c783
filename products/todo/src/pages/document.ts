import { type Html, html } from './html.ts';

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%230b6e4f'/%3E%3Cpath d='m9 17 5 5 9-11' fill='none' stroke='white' stroke-width='4' stroke-linecap='round' stroke-linejoin='round'/%3E%3C/svg%3E";

export const stylePath = '/assets/style.css';
export const scriptPath = '/assets/enhance.js';

export const document = (title: string, version: string, body: Html): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="${stylePath}?v=${version}">
<script type="module" src="${scriptPath}?v=${version}"></script>
</head>
<body>
${body}
</body>
</html>
`.text;
