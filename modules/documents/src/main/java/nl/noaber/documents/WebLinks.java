package nl.noaber.documents;

import java.util.regex.Pattern;
import org.commonmark.renderer.html.UrlSanitizer;

/** Lets a note link to the web, to mail and to pages of ours, and nowhere else. */
class WebLinks implements UrlSanitizer {

    private static final Pattern ALLOWED = Pattern.compile("(?i)(https?://|mailto:|/(?![/\\\\])).*", Pattern.DOTALL);

    @Override
    public String sanitizeLinkUrl(String url) {
        return ALLOWED.matcher(url).matches() ? url : "";
    }

    @Override
    public String sanitizeImageUrl(String url) {
        return "";
    }
}
