package nl.noaber.app.journey;

import com.microsoft.playwright.Page;
import nl.noaber.kernel.Ids;

/** The contact form in a browser. */
record ContactForm(Page page) {

    static final String BZK = "Organisation:" + Ids.named("organisation/ministry/bzk");

    /** A new one, with BZK at the other side already. */
    static ContactForm open(Page page) {
        page.navigate("/contacts/new?about=" + BZK);
        return new ContactForm(page);
    }

    ContactForm fill(String field, String text) {
        page.fill("#" + field, text);
        return this;
    }

    ContactForm more() {
        page.locator("details.more:has(#status)").first().evaluate("details => { details.open = true; }");
        return this;
    }

    ContactForm choose(String field, String value) {
        page.selectOption("#" + field, value);
        return this;
    }

    ContactForm tick(String words) {
        page.getByText(words, new Page.GetByTextOptions().setExact(true)).click();
        return this;
    }

    /** As the first message that was brought. */
    ContactForm bring(String message, String reception, String quote) {
        page.locator("details.more:has(#deliveries)").first().evaluate("details => { details.open = true; }");
        page.selectOption("[name='deliveries.0.message']", message);
        page.selectOption("[name='deliveries.0.reception']", reception);
        page.fill("[name='deliveries.0.quote']", quote);
        return this;
    }

    ContactForm send() {
        page.click(".form .form-do button");
        return this;
    }

    String value(String field) {
        return page.inputValue("#" + field);
    }

    String id() {
        return page.inputValue("main form.form input[name=id]");
    }
}
