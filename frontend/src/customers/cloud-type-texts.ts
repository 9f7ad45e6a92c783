import { defineTexts } from '../i18n/define-texts.ts';

export const cloudTypeTexts = defineTexts({
  en: { public: 'Public', private: 'Private' },
  de: { public: 'Öffentlich', private: 'Privat' },
});
