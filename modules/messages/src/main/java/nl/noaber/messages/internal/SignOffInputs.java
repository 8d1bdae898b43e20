package nl.noaber.messages.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.messages.AskedOrganisation;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.NewAnswer;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffAnswer;
import nl.noaber.messages.SignOffAnswerId;
import nl.noaber.messages.SignOffChange;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.SignOffLevel;
import nl.noaber.messages.SignOffMail;
import nl.noaber.messages.SignOffMailId;
import nl.noaber.messages.SignOffPosition;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Reads the inputs about sign-offs. An id that is of no such record stays one: of a record that is not there. */
final class SignOffInputs {

    private SignOffInputs() {}

    static LobbyMessageId message(Input input) {
        return required(input, "message", LobbyMessage.TYPE, LobbyMessageId::new);
    }

    static SignOffId signOff(Input input) {
        return required(input, "id", SignOff.TYPE, SignOffId::new);
    }

    static SignOffAnswerId answerId(Input input) {
        return required(input, "answer", SignOffAnswer.TYPE, SignOffAnswerId::new);
    }

    static SignOffMailId mail(Input input) {
        return required(input, "id", SignOffMail.TYPE, SignOffMailId::new);
    }

    static List<AskedOrganisation> asked(Input input) {
        return input.inputs("organisations").stream()
                .map(one -> new AskedOrganisation(
                        required(one, "organisation", Inputs.ORGANISATION, OrganisationId::new), one.text("email")))
                .toList();
    }

    /** Only these; null for all. */
    static @Nullable Set<SignOffId> only(Input input) {
        if (input.value("signOffs", Object.class) == null) {
            return null;
        }
        Set<SignOffId> ids = new HashSet<>();
        input.texts("signOffs")
                .forEach(text -> ids.add(new SignOffId(GlobalId.parse(text)
                        .filter(id -> id.type().equals(SignOff.TYPE))
                        .map(GlobalId::id)
                        .orElse(Inputs.NOBODY))));
        return ids;
    }

    static NewAnswer answer(Input input) {
        return new NewAnswer(
                input.requiredNumber("number"),
                input.requiredChoice("position", SignOffPosition.class),
                input.requiredChoice("level", SignOffLevel.class),
                input.text("reason"),
                input.text("proposedText"),
                input.text("receivedBy"));
    }

    /** A deadline that is set to null stays as it is: there is always one. */
    static SignOffChange changed(Input input) {
        boolean hasDeadline = input.date("deadline") != null;
        return new SignOffChange(
                hasDeadline ? input.patch("deadline", Input::requiredDate) : Patch.kept(),
                input.patch("email", Input::text));
    }

    private static <I> I required(Input input, String field, String type, Function<UUID, I> as) {
        return as.apply(input.id(field, type).orElse(Inputs.NOBODY));
    }
}
