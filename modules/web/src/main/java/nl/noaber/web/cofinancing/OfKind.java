package nl.noaber.web.cofinancing;

import java.util.List;

/** The sums of one kind of money. */
public record OfKind(String kind, Sums sums) {

    /** Those of the kind among these; nothing when there are none. */
    static Sums among(List<OfKind> kinds, String kind) {
        return kinds.stream()
                .filter(one -> one.kind().equals(kind))
                .map(OfKind::sums)
                .findFirst()
                .orElse(Sums.NONE);
    }
}
