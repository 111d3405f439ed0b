import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { wayBack } from '../agents/way-back.ts';

/**
 * The ticket that somebody comes back from: they go on at it as soon as its list shows it. Null
 * again once they have the focus on something, for nobody is called away from that.
 */
export function useWayBack(): string | null {
  const [params] = useSearchParams();
  const [id, setId] = useState<string | null>(null);
  useEffect(() => wayBack.shows('workload', params), [params]);
  useEffect(() => {
    const from = wayBack.cameFrom();
    if (from) setId(from);
  }, []);
  useEffect(() => {
    if (id === null) return;
    const forget = () => setId(null);
    document.addEventListener('focusin', forget, { once: true });
    return () => document.removeEventListener('focusin', forget);
  }, [id]);
  return id;
}
