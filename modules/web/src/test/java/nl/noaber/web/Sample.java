package nl.noaber.web;

import nl.noaber.kernel.Role;
import nl.noaber.web.page.AnswerTo;

@AnswerTo("sample")
record Sample(User viewer) {

    record User(String name, Role role) {}
}
