package nl.noaber.privacy;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;

/** How long records are kept, and their removal. Nothing goes without a rule and an approval. For administrators. */
public interface Retention {

    /** The kinds for which there can be a rule, by name, and of each what its term can count from, the usual first. */
    SortedMap<String, List<String>> events();

    List<RetentionRule> rules(Viewer viewer);

    /**
     * Sets the rule for a kind.
     *
     * @param wanted its version is the one that the user saw; 0 when there was no rule
     */
    Decision<RetentionRule> set(Viewer viewer, RetentionRule wanted);

    /** What is due of this kind; empty without a rule, or for another viewer. */
    Optional<RetentionDue> due(Viewer viewer, String kind);

    /**
     * Removes what is due, if it is still what the user saw; what takes longer goes on by itself. Who set the term
     * or wrote the rule last is refused with {@code OTHER_ADMINISTRATOR}: it takes two to remove; everybody with
     * {@code TERM_OF_UNKNOWN} when nobody knows who set the term.
     *
     * @param id the client's own, so that it can be sent again without removing more
     * @param digest of what was seen
     */
    Decision<RetentionProof> approve(Viewer viewer, RetentionProofId id, String kind, String digest);

    /** The removals, newest first. */
    Page<RetentionProof> proofs(Viewer viewer, PageRequest page);

    long countProofs(Viewer viewer);
}
