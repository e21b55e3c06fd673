# The instances of compose.yaml, in the place of ../varnish/portal-address.vcl.

probe answers {
    .url = "/robots.txt";
    .interval = 1s;
    .timeout = 2s;
    .window = 2;
    .threshold = 1;
    .initial = 1;
}

backend portal_1 {
    .host = "portal-1";
    .port = "3000";
    .first_byte_timeout = 30s;
    .connect_timeout = 2s;
    .probe = answers;
}

backend portal_2 {
    .host = "portal-2";
    .port = "3000";
    .first_byte_timeout = 30s;
    .connect_timeout = 2s;
    .probe = answers;
}

sub vcl_init {
    new portals_in_turn = directors.round_robin();
    new portals_by_address = directors.shard();
    portals_by_address.set_rampup(10s);
    portals_in_turn.add_backend(portal_1);
    portals_by_address.add_backend(portal_1);
    portals_in_turn.add_backend(portal_2);
    portals_by_address.add_backend(portal_2);
}

# The networks that compose makes for its services.
acl portals {
    "127.0.0.1";
    "172.16.0.0"/12;
    "192.168.0.0"/16;
}
