-- Days given at Hilt. The wish is stored before it is sent: Hilt adds the days again whenever it is asked again.
create table if not exists gift (
    id varchar(40) primary key,
    -- The membership while what became of the gift is not known, the gift's own id afterwards: one at a time.
    slot varchar(200) not null,
    membership_id varchar(200) not null,
    days integer not null,
    owner varchar(200) not null,
    note varchar(500) not null,
    state varchar(20) not null,
    end_before timestamp with time zone,
    asked_at timestamp with time zone not null,
    constraint one_open_gift_a_membership unique (slot)
);
create index if not exists gift_membership on gift (membership_id);

-- Where Hilt was asked to send its events. The key is stored before it is used: under the same key it is one endpoint.
create table if not exists hilt_endpoint (
    idempotency_key varchar(100) primary key,
    label varchar(200) not null,
    url varchar(2000) not null,
    endpoint_id varchar(200),
    made_at timestamp with time zone not null
);
