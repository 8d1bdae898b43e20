package nl.noaber.contacts.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.kernel.Problem;

/**
 * The commitments that come with a contact moment, each under an id that nothing else has.
 *
 * @param path what the path of each begins with: {@code commitments} or {@code addCommitments}
 */
record NewPromises(String path, List<WholeCommitment> commitments) {

    List<CommitmentId> ids() {
        return commitments.stream().map(commitment -> commitment.row().id()).toList();
    }

    /**
     * Whose ids are another's, or are given twice. One that the same user made in the same contact moment was sent
     * again, if it says the same.
     *
     * @param same whether what is there is what was sent
     */
    List<Problem> problems(
            Map<CommitmentId, WholeCommitment> taken, BiPredicate<WholeCommitment, WholeCommitment> same) {
        List<Problem> problems = new ArrayList<>();
        Set<CommitmentId> seen = new HashSet<>();
        for (int index = 0; index < commitments.size(); index++) {
            WholeCommitment commitment = commitments.get(index);
            WholeCommitment there = taken.get(commitment.row().id());
            boolean another =
                    there != null && !(isAgain(commitment.row(), there.row()) && same.test(there, commitment));
            if (another || !seen.add(commitment.row().id())) {
                problems.add(Problem.of("ID_IN_USE", path + "." + index + ".id"));
            }
        }
        return problems;
    }

    static boolean isAgain(CommitmentRow sent, CommitmentRow there) {
        return there.createdBy().equals(sent.createdBy())
                && there.withdrawnAt() == null
                && Objects.equals(sent.contactMomentId(), there.contactMomentId());
    }
}
