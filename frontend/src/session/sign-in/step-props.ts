/** What each step after the password works with. */
export interface StepProps {
  onAnswer: (answer: string) => Promise<void>;
  onStartOver: () => void;
}
