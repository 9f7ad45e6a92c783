import { stringify } from 'yaml';

/** What pages may load. Sign-ins go to Cognito itself, all else to the origin of the pages. */
const contentSecurityPolicy = (region: string): string =>
  [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self' https://cognito-idp.${region}.amazonaws.com`,
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ');

const list = (headers: Record<string, string>) => Object.entries(headers).map(([key, value]) => ({ key, value }));

/** Headers of the pages, in the YAML that Amplify Hosting reads. */
export const customHeaders = (region: string): string =>
  stringify(
    {
      customHeaders: [
        {
          pattern: '**',
          headers: list({
            'Content-Security-Policy': contentSecurityPolicy(region),
            'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
            'X-Content-Type-Options': 'nosniff',
            'X-Frame-Options': 'DENY',
            'Referrer-Policy': 'no-referrer',
            'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
            'Cross-Origin-Opener-Policy': 'same-origin',
            'Cross-Origin-Resource-Policy': 'same-origin',
          }),
        },
        { pattern: '*.html', headers: list({ 'Cache-Control': 'no-cache' }) },
        { pattern: '/amplify_outputs.json', headers: list({ 'Cache-Control': 'no-cache' }) },
        { pattern: '/assets/*', headers: list({ 'Cache-Control': 'public, max-age=31536000, immutable' }) },
      ],
    },
    { lineWidth: 0 },
  );
