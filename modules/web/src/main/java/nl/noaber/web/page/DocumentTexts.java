package nl.noaber.web.page;

import io.micronaut.core.beans.BeanIntrospector;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.noaber.gateway.KnownDocuments;

/** The source texts of the documents that the view records answer, by name; the gateway knows them from the start. */
@Singleton
class DocumentTexts implements KnownDocuments {

    private final Map<String, String> texts = new HashMap<>();

    DocumentTexts() {
        BeanIntrospector.SHARED
                .findIntrospections(AnswerTo.class)
                .forEach(view ->
                        view.stringValue(AnswerTo.class).ifPresent(name -> texts.put(name, DocumentSource.read(name))));
    }

    @Override
    public Collection<String> documents() {
        return texts.values();
    }

    String of(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("No view record answers a document named " + name);
        }
        return text;
    }
}
