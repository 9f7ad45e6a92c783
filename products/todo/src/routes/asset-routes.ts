import script from '../browser/enhance.client.js';
import style from '../browser/style.css';
import type { HttpResponse } from '../http/response.ts';
import type { Routes } from '../http/router.ts';

const asset = (type: string, body: string): HttpResponse => ({
  status: 200,
  headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, max-age=3600' },
  body,
});

export const assetRoutes: Routes = {
  'GET /assets/style.css': () => asset('text/css', style),
  'GET /assets/enhance.js': () => asset('text/javascript', script),
};
