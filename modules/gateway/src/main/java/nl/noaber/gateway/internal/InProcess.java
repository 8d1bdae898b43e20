package nl.noaber.gateway.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.GraphQl;
import org.jspecify.annotations.Nullable;

/** The way in for the screens: the same documents, limits and errors as over HTTP. */
@Singleton
final class InProcess implements GraphQl {

    private final Admission admission;
    private final Engine engine;

    InProcess(Admission admission, Engine engine) {
        this.admission = admission;
        this.engine = engine;
    }

    @Override
    public Answer run(Viewer viewer, String document, Map<String, ? extends @Nullable Object> variables) {
        try {
            Map<String, @Nullable Object> sent = new HashMap<>(variables);
            Ready ready = admission.admit(new GraphQlRequest(document, null, sent, null));
            return answer(engine.run(viewer, ready));
        } catch (RefusedException refused) {
            return refused(refused.faults());
        }
    }

    private static Answer answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Ran ran -> new Answer(ran.data() == null ? Map.of() : ran.data(), errors(ran.faults()));
            case Outcome.Refused refused -> refused(refused.faults());
            case Outcome.Streams streams ->
                throw new IllegalArgumentException("A subscription is not answered at once; subscribe to it");
        };
    }

    private static Answer refused(List<Fault> faults) {
        return new Answer(Map.of(), errors(faults));
    }

    private static List<Map<String, Object>> errors(List<Fault> faults) {
        return faults.stream().map(Fault::toSpecification).toList();
    }
}
