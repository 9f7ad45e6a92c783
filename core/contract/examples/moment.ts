export const time = '2026-11-20T09:30:00.000Z';

export const operationId = '01KAG7R5QZ8W3M2T9Y4X6V1B0C';
