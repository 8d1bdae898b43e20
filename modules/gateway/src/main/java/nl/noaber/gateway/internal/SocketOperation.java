package nl.noaber.gateway.internal;

import graphql.ExecutionResult;
import java.util.List;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

/**
 * One operation on a WebSocket. It takes the next answer from its source only when the last one is on its way, so that
 * a slow reader fills its own queue and not the memory.
 */
final class SocketOperation extends BaseSubscriber<ExecutionResult> {

    private final String id;
    private final SocketLine line;
    private final Runnable over;

    SocketOperation(String id, SocketLine line, Runnable over) {
        this.id = id;
        this.line = line;
        this.over = over;
    }

    void answer(Outcome outcome) {
        switch (outcome) {
            case Outcome.Refused refused -> refuse(refused.faults());
            case Outcome.Ran ran -> answerOnce(ran);
            case Outcome.Streams streams -> streams.results().subscribe(this);
        }
    }

    void refuse(List<Fault> faults) {
        over.run();
        if (!isDisposed()) {
            line.say("error", id, Answers.specified(faults));
        }
    }

    private void answerOnce(Outcome.Ran ran) {
        over.run();
        if (!isDisposed()) {
            line.say("next", id, Answers.body(ran));
            line.say("complete", id, null);
        }
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        subscription.request(1);
    }

    @Override
    protected void hookOnNext(ExecutionResult result) {
        line.say("next", id, Answers.body(result), said -> {
            if (said) {
                request(1);
            } else {
                cancel();
            }
        });
    }

    @Override
    protected void hookOnComplete() {
        over.run();
        line.say("complete", id, null);
    }

    @Override
    protected void hookOnError(Throwable broken) {
        refuse(List.of(EventStream.fault(broken)));
    }
}
