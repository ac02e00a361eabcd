-- Roles with fewer acts than the matrix gives them. What is taken away stands as words with commas between.
create table role_profiles (
    id {id} primary key,
    name text not null,
    role text not null,
    withheld text not null,
    unique (role, name)
) {strict};

alter table seats add column profile_id {id} references role_profiles (id);
