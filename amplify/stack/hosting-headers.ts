import { stringify } from 'yaml';

/** Pages connect to Cognito for sign-in, and otherwise only to their own origin; only the logo may come from elsewhere. */
const contentSecurityPolicy = (region: string, logo: string | undefined): string =>
  [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data:${logo ? ` ${new URL(logo).origin}` : ''}`,
    "font-src 'self' data:",
    `connect-src 'self' https://cognito-idp.${region}.amazonaws.com`,
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ');

const list = (headers: Record<string, string>) => Object.entries(headers).map(([key, value]) => ({ key, value }));

/** Response headers of the pages, in the YAML format of Amplify Hosting. */
export const customHeaders = (region: string, logo?: string): string =>
  stringify(
    {
      customHeaders: [
        {
          pattern: '**',
          headers: list({
            'Content-Security-Policy': contentSecurityPolicy(region, logo),
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
