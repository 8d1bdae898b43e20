package nl.noaber.web.users;

import java.util.List;
import nl.noaber.web.page.AnswerTo;

/** For which roles a second factor is needed. */
@AnswerTo("users/factorRoles")
public record FactorRoles(List<String> secondFactorRoles) {}
