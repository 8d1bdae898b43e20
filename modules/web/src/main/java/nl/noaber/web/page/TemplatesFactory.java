package nl.noaber.web.page;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import nl.noaber.web.templates.StaticTemplates;
import nl.noaber.web.templates.Templates;

@Factory
class TemplatesFactory {

    /** The templates as the build compiled them. */
    @Singleton
    Templates templates() {
        return new StaticTemplates();
    }
}
