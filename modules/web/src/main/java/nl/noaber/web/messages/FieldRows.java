package nl.noaber.web.messages;

import nl.noaber.web.page.Form;

/** How many rows the repeated fields of a form hold; each is shown with one more, which is empty. */
public record FieldRows(int asks, int variants, int evidence) {

    public static FieldRows of(Form form) {
        return new FieldRows(
                MessageFields.ASKS.size(form), MessageFields.VARIANTS.size(form), MessageFields.EVIDENCE.size(form));
    }
}
