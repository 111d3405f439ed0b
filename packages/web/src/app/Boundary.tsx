import { Component, type ReactNode, Suspense } from 'react';
import { NotFetched } from '../platform/late.ts';
import { onReturn } from '../platform/live-status.ts';
import { refusalOf } from '../platform/refusal.ts';
import { Attempt } from '../platform/use-page-query.ts';
import { whenIdle } from '../ui/when-idle.ts';
import { fetchPageFailure, PageFailure } from './LatePageFailure.tsx';

interface Props {
  children: ReactNode;
  /** Put around the failure where no shell stands around it. */
  frame?: (failure: ReactNode) => ReactNode;
}

interface State {
  error: unknown;
  failed: boolean;
  attempt: number;
}

/** Catches what a page could not show, says what happened, and offers to try again. */
export class Boundary extends Component<Props, State> {
  override state: State = { error: null, failed: false, attempt: 0 };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error, failed: true };
  }

  stop = () => {};

  override componentDidMount() {
    whenIdle(fetchPageFailure);
    this.stop = onReturn(() => {
      const { failed, error } = this.state;
      if (failed && refusalOf(error).code === 'OFFLINE') this.retry();
    });
  }

  override componentWillUnmount() {
    this.stop();
  }

  retry = () => {
    // React asks for a part once: what it did not get then, only a new page gets.
    if (this.state.error instanceof NotFetched) window.location.reload();
    else this.setState(({ attempt }) => ({ failed: false, attempt: attempt + 1 }));
  };

  override render() {
    const { failed, error, attempt } = this.state;
    const { frame = (failure) => failure } = this.props;
    if (failed) {
      return frame(
        <Suspense fallback={null}>
          <PageFailure refusal={refusalOf(error)} retry={this.retry} />
        </Suspense>,
      );
    }
    return <Attempt value={attempt}>{this.props.children}</Attempt>;
  }
}
