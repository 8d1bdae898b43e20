package nl.noaber.search.internal;

import jakarta.inject.Singleton;
import java.util.Map;

/** Lets a test decide whether the steps are chosen by a sample. */
@Singleton
public final class SampleTaker {

    private final Sampling sampling;

    SampleTaker(Sampling sampling) {
        this.sampling = sampling;
    }

    public void take(boolean sampled) {
        if (sampled) {
            sampling.renew();
        } else {
            sampling.use(new Sample(Map.of()));
        }
    }
}
