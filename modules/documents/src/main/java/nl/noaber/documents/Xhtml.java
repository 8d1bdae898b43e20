package nl.noaber.documents;

/** Text as XHTML has it. */
public final class Xhtml {

    private Xhtml() {}

    public static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
