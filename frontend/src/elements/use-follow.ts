import { useCallback } from 'react';
import { useNavigate } from 'react-router';

interface FollowEvent {
  detail: { href?: string | undefined; external?: boolean | undefined };
  preventDefault(): void;
}

/** An `onFollow` for Cloudscape's components that stays within the page. */
export function useFollow(): (event: FollowEvent) => void {
  const navigate = useNavigate();
  return useCallback(
    (event) => {
      const { href, external } = event.detail;
      if (!href || external) return;
      event.preventDefault();
      navigate(href);
    },
    [navigate],
  );
}
