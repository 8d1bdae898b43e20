package nl.noaber.kernel.graphql;

import nl.noaber.kernel.Problem;

/**
 * The viewer may not read a whole field. The field is null and the answer's {@code errors} say why, with the problem's
 * code and sentence; the rest of the answer stands. Not for records that the viewer may not see: those are absent.
 */
public final class RefusedFieldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final Problem problem;

    public RefusedFieldException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
