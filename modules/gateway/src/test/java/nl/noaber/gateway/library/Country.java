package nl.noaber.gateway.library;

record Country(String code, String name) {}
